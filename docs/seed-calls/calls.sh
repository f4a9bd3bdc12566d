#!/usr/bin/env bash
# The example calls of QRes OS 4, as it printed them. It knew one address, one token and one of each thing; these are
# exchanged on their way, the order for the one that the first call has made:
#   docs/seed-calls/calls.sh ADDRESS USERNAME PASSWORD [DISH SIZE]
# The restaurant has a table 1, and a dish 1 that is sold in the size 2 unless others are named.
set -euo pipefail
address=$1 dish=${4:-1} size=${5:-2} order=

token=$(command curl -fsS "$address/auth/login" --data-urlencode "username=$2" --data-urlencode "password=$3" |
  sed 's/.*"access_token":"\([^"]*\)".*/\1/')

curl() {
  local call=("${@//http:\/\/localhost:8000/$address}") answer
  call=("${call[@]//YOUR_TOKEN/$token}")
  call=("${call[@]//\"dish_id\": 1/\"dish_id\": $dish}")
  call=("${call[@]//\"dish_variation_id\": 2/\"dish_variation_id\": $size}")
  call=("${call[@]//orders\/1\//orders\/$order\/}")
  answer=$(command curl -fsS "${call[@]}")
  [[ $answer =~ ^\{\"id\":([0-9]+),\"number\": ]] && order=${BASH_REMATCH[1]}
  echo "$answer"
}

# Создание заказа
curl -X POST "http://localhost:8000/orders/" \
  -H "Authorization: Bearer YOUR_TOKEN" \
  -H "Content-Type: application/json" \
  -d '{
    "table_id": 1,
    "order_type": "DINE_IN",
    "items": [
      {
        "dish_id": 1,
        "dish_variation_id": 2,
        "quantity": 2,
        "comment": "Без лука"
      }
    ],
    "notes": "Срочный заказ"
  }'

# Получение публичного меню
curl "http://localhost:8000/dishes/menu"

# Обновление статуса заказа
curl -X PATCH "http://localhost:8000/orders/1/status" \
  -H "Authorization: Bearer YOUR_TOKEN" \
  -H "Content-Type: application/json" \
  -d '{"status": "IN_PROGRESS"}'

# Health Check
curl http://localhost:8000/health
