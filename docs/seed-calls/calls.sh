#!/usr/bin/env bash
# The example calls of QRes OS 4, as it printed them. Only the address and the token, of which it knew one each, are
# exchanged on their way:
#   docs/seed-calls/calls.sh http://localhost:8000 USERNAME PASSWORD
# The restaurant has a table 1 and a dish 1 that is sold in the size 2; there is no order 1 yet, or one to be cooked.
set -euo pipefail
address=$1

token=$(command curl -fsS "$address/auth/login" --data-urlencode "username=$2" --data-urlencode "password=$3" |
  sed 's/.*"access_token":"\([^"]*\)".*/\1/')

curl() {
  local call=("${@//http:\/\/localhost:8000/$address}")
  command curl -fsS "${call[@]//YOUR_TOKEN/$token}"
  echo
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
