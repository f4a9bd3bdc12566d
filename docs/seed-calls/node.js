// Runs the two clients of QRes OS 4, client.js and notifications.js, as it printed them. They were written for a page:
// what a page would have, this file gives them, and the address and the token are exchanged on their way.
//   node --experimental-websocket docs/seed-calls/node.js ws://localhost:8000 TOKEN
// From Node 22 on without the flag; before Node 20 with the package ws.
const [address, token] = process.argv.slice(2);
const Socket = globalThis.WebSocket ?? require('ws');

globalThis.WebSocket = class extends Socket {
  constructor(url) {
    super(url.replace('ws://localhost:8000', address).replace(/(\?token=YOUR_TOKEN)?$/, '?token=' + token));
  }
};
globalThis.showNewOrderNotification = order => console.log('a new order:', order.id);
globalThis.updateOrderStatus = (id, status) => console.log('order', id, 'is', status);

require('./client.js');
require('./notifications.js');
