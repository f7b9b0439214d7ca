-- Replays the request file named by $BENCH_REQUESTS, one "METHOD<tab>PATH<tab>TOKEN<tab>BODY" line a request.
-- Every request is formatted once, before the clock starts.
local requests, n, i = {}, 0, tonumber(os.getenv("BENCH_OFFSET") or "0")

function init(args)
  for line in io.lines(os.getenv("BENCH_REQUESTS")) do
    local method, path, token, body = line:match("^([^\t]*)\t([^\t]*)\t([^\t]*)\t(.*)$")
    local headers = {}
    if token ~= "" then headers["Authorization"] = "Bearer " .. token end
    if body ~= "" then headers["Content-Type"] = "application/json" end
    n = n + 1
    requests[n] = wrk.format(method, path, headers, body ~= "" and body or nil)
  end
end

function request()
  i = i + 1
  return requests[(i - 1) % n + 1]
end

function done(summary, latency, _)
  local e = summary.errors
  io.write(string.format(
    'BENCH {"requests":%d,"us":%d,"p50_us":%.0f,"p90_us":%.0f,"p99_us":%.0f,"max_us":%.0f,"bytes":%d,"non2xx":%d,"socket":%d,"timeout":%d}\n',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(90), latency:percentile(99),
    latency.max, summary.bytes, e.status, e.connect + e.read + e.write, e.timeout))
end
