const ws = new WebSocket('ws://localhost:8000/ws/orders?token=YOUR_TOKEN');

ws.onmessage = (event) => {
    const data = JSON.parse(event.data);
    console.log('Новое событие:', data.type, data);
};
