-- Sends the requests of a file again and again: wrk ... -- FILE FIRST [RATE]
-- A line is METHOD, PATH, TOKEN and BODY with tabs between; all are formatted before the clock starts.
-- With RATE, requests have a schedule: whichever connection is ready takes its next slot and waits for that.
local ffi = require("ffi")
ffi.cdef([[
  typedef struct { long seconds; long nanoseconds; } moment;
  int clock_gettime(int clock, moment *now);
]])

local now = ffi.new("moment")
local requests, sent, first = {}, 0, 0
local step, taken = nil, 0
begin, last, begun, latest = 0, 0, 0, 0 -- what done() reads: two moments, how many requests, and the greatest lateness

-- Of the day's clock, as wrk wakes connections by its milliseconds.
local function milliseconds()
  ffi.C.clock_gettime(0, now)
  return tonumber(now.seconds) * 1000 + tonumber(now.nanoseconds) / 1e6
end

local function load(file)
  for line in io.lines(file) do
    local method, path, token, body = line:match("^([^\t]*)\t([^\t]*)\t([^\t]*)\t(.*)$")
    local headers = {}
    if token ~= "" then headers["Authorization"] = "Bearer " .. token end
    if body ~= "" then headers["Content-Type"] = "application/json" end
    requests[#requests + 1] = wrk.format(method, path, headers, body ~= "" and body or nil)
  end
end

-- How many milliseconds the connection waits for its slot, which begins with the next whole one.
local function wait_for_slot()
  local moment = milliseconds()
  if taken == 0 then begin = moment end
  local slot = begin + taken * step
  taken = taken + 1
  return math.max(0, math.ceil(slot) - math.floor(moment))
end

function init(arguments)
  load(arguments[1])
  first = tonumber(arguments[2])
  if arguments[3] then
    step = 1000 / tonumber(arguments[3])
    delay = wait_for_slot
  end
end

function request()
  if taken > 0 then
    last = milliseconds()
    latest = math.max(latest, last - (begin + begun * step))
    begun = begun + 1
  end
  sent = sent + 1
  return requests[(first + sent) % #requests + 1]
end

local thread
function setup(only)
  thread = only
end

function done(summary, latency)
  local errors = summary.errors
  local schedule = thread:get("last") - thread:get("begin")
  io.write(string.format(
    'RESULT {"requests": %d, "rate": %.1f, "p50": %d, "p90": %d, "p99": %d, "max": %d, "latest": %.1f, "faults": %d}\n',
    summary.requests,
    schedule > 0 and thread:get("begun") / schedule * 1000 or summary.requests / summary.duration * 1e6,
    latency:percentile(50), latency:percentile(90), latency:percentile(99), latency.max, thread:get("latest"),
    errors.status + errors.connect + errors.read + errors.write + errors.timeout))
end
