-- wrk: each request is an issue of its own, by Redmine's REST API.
local head = { ["Content-Type"] = "application/json", ["X-Redmine-API-Key"] = os.getenv("BENCH_KEY") }
local count = 0

request = function()
  count = count + 1
  return wrk.format("POST", "/issues.json", head,
    '{"issue":{"project_id":1,"subject":"Đèn đường ngõ ' .. count .. ' không sáng","description":"Hai bóng liền nhau tắt đã một tuần"}}')
end
