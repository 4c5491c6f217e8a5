-- wrk: each request is a report of its own from a citizen's form; what makes them differ is drawn.
local head = { ["Content-Type"] = "application/x-www-form-urlencoded", ["Cookie"] = os.getenv("BENCH_COOKIE") }
local places = {}
for place in os.getenv("BENCH_PLACES"):gmatch("[^,]+") do table.insert(places, place) end
local categories = { "lighting", "road_surface", "waste", "drainage", "trees", "water_supply", "noise", "animals", "other" }
local words = { "đèn", "đường", "tắt", "rác", "nước", "ngập", "cây", "vỉa hè", "ồn", "tối", "hỏng", "vỡ", "lún", "cống",
  "ống", "chó", "hôi", "bụi", "xe", "chợ", "trường", "hẻm", "ngõ", "cột" }
local count = 0
math.randomseed(os.time())

local function some_words()
  local text = "Phản ánh"
  for _ = 1, 12 do text = text .. " " .. words[math.random(#words)] end
  return text .. " số " .. math.random(1000000)
end

request = function()
  count = count + 1
  local body = "csrf=" .. os.getenv("BENCH_CSRF") .. "&type=field_report&category=" .. categories[math.random(#categories)] ..
    "&neighbourhood=" .. places[math.random(#places)] .. "&address=" .. math.random(400) .. "+%C4%91%C6%B0%E1%BB%9Dng+Hu%E1%BB%87" ..
    "&submission=bench-" .. os.getenv("BENCH_RUN") .. "-" .. count .. "&text=" .. some_words():gsub(" ", "+")
  return wrk.format("POST", "/report", head, body)
end
