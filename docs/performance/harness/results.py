"""Results: one line of JSON for each server, database, cell and round."""
import json
import statistics

MEASURED = ("rate", "p50_ms", "p99_ms", "server_us", "postgres_us")


def read(file):
    return [json.loads(line) for line in file.read_text().splitlines()] if file.exists() else []


def replace(file, database, rows):
    """Takes the place of what the file has of this database."""
    file.parent.mkdir(parents=True, exist_ok=True)
    kept = [row for row in read(file) if row["database"] != database]
    part = file.with_suffix(".part")
    part.write_text("".join(json.dumps(row) + "\n" for row in kept + rows))
    part.rename(file)


def closed_loop(rows):
    return [row for row in rows if row["cell"] != "start" and "asked" not in row]


def fixed_rate(rows, share):
    return [row for row in rows if row.get("share") == share]


def medians(rows, *names):
    """The medians over the rounds, by database, cell and so on."""
    groups = {}
    for row in rows:
        groups.setdefault(tuple(row[name] for name in names), []).append(row)
    return {key: {what: statistics.median(row[what] for row in found) for what in MEASURED}
            | {"faults": sum(row["faults"] for row in found)} for key, found in groups.items()}


def ratio(rows, server, other, measured):
    """The median, over the rounds, of what the server has for each of what the other has."""
    def by_round(name):
        return {row["round"]: measured(row) for row in rows if row["server"] == name}
    ours, theirs = by_round(server), by_round(other)
    return statistics.median(ours[each] / theirs[each] for each in ours if theirs.get(each))


def missed(row):
    """Whether so few requests were sent that the times are not those of the rate that was asked for."""
    return row["rate"] < 0.98 * row["asked"]


def rate(row):
    return row["rate"]


def work_us(row):
    return row["server_us"] + row["postgres_us"]


def table(head, rows):
    widths = [max(len(str(row[i])) for row in [head, *rows]) for i in range(len(head))]
    return "\n".join("  ".join(str(value).rjust(width) for value, width in zip(row, widths)) for row in [head, *rows])
