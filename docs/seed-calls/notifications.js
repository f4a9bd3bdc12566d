// Подключение к WebSocket
const ws = new WebSocket('ws://localhost:8000/ws/orders');

// Обработка событий
ws.onmessage = (event) => {
    const data = JSON.parse(event.data);
    
    switch(data.type) {
        case 'order_created':
            showNewOrderNotification(data.order);
            break;
        case 'order_status_changed':
            updateOrderStatus(data.order_id, data.status);
            break;
    }
};
