// Both databases behind the same four functions; "?" stands for an argument.
//   all, one: rows, the first row    run: how many rows were changed
//   transaction(steps): steps is a generator of [function, sql, arguments], and is sent what each of them found

export const connect = async (url) => url.startsWith('sqlite:')
  ? sqlite((await import('better-sqlite3')).default, url.slice('sqlite:'.length))
  : postgres((await import('pg')).default, url);

function sqlite(Database, file) {
  const connection = new Database(file, { timeout: 5000 });
  for (const setting of ['journal_mode=WAL', 'foreign_keys=ON', 'synchronous=NORMAL', 'cache_size=10000', 'temp_store=MEMORY']) {
    connection.pragma(setting);
  }
  const statements = new Map();
  const prepared = (sql) => {
    let statement = statements.get(sql);
    if (!statement) statements.set(sql, statement = connection.prepare(sql));
    return statement;
  };
  const functions = {
    all: (sql, values = []) => prepared(sql).all(...values),
    one: (sql, values = []) => prepared(sql).get(...values),
    run: (sql, values = []) => prepared(sql).run(...values).changes,
  };
  // No step lets another request in, as the driver does not wait.
  const transaction = (steps) => {
    connection.exec('begin immediate');
    try {
      const generator = steps();
      let step = generator.next();
      while (!step.done) {
        const [name, sql, values] = step.value;
        step = generator.next(functions[name](sql, values));
      }
      connection.exec('commit');
      return step.value;
    } catch (failure) {
      connection.exec('rollback');
      throw failure;
    }
  };
  return { ...functions, transaction };
}

function postgres(pg, url) {
  pg.types.setTypeParser(pg.types.builtins.TIMESTAMP, (text) => text);
  pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
  const pool = new pg.Pool({ connectionString: url, max: 20 });
  const statements = new Map();
  const prepared = (sql) => {
    let statement = statements.get(sql);
    if (!statement) {
      let position = 0;
      const text = sql.replace(/\?/g, () => `$${++position}`);
      statements.set(sql, statement = { name: `statement_${statements.size}`, text });
    }
    return statement;
  };
  const functionsOf = (client) => {
    const query = (sql, values = []) => client.query({ ...prepared(sql), values });
    return {
      all: async (sql, values) => (await query(sql, values)).rows,
      one: async (sql, values) => (await query(sql, values)).rows[0],
      run: async (sql, values) => (await query(sql, values)).rowCount,
    };
  };
  const transaction = async (steps) => {
    const client = await pool.connect();
    const functions = functionsOf(client);
    try {
      await client.query('begin');
      const generator = steps();
      let step = generator.next();
      while (!step.done) {
        const [name, sql, values] = step.value;
        step = generator.next(await functions[name](sql, values));
      }
      await client.query('commit');
      return step.value;
    } catch (failure) {
      await client.query('rollback');
      throw failure;
    } finally {
      client.release();
    }
  };
  return { ...functionsOf(pool), transaction };
}
