// A durable subscriber over AMQP 1.0 with TLS: node abonnent.js HOST PORT CA USER PASSWORD ADDRESS NAME SELECTOR ANTAL
// Prints the body of as many messages as asked for; the subscription stays.
const fs = require('fs');
const rhea = require('rhea');
const [host, port, ca, username, password, address, name, selector, antal] = process.argv.slice(2);

const container = rhea.create_container();
let left = Number(antal);

function leave(context) {
  context.receiver.detach(); // close() would end the subscription
  context.connection.close();
}

container.on('receiver_open', context => {
  if (left === 0) leave(context);
  else context.receiver.add_credit(left); // no more than are wanted: the next one gets the others
});
container.on('message', context => {
  const { body, content_type, application_properties } = context.message;
  console.log(JSON.stringify({ type: content_type, objekt: application_properties.objektID, id: application_properties.cloudEvents_id, body: JSON.parse(body) }));
  context.delivery.accept();
  if (--left === 0) leave(context);
});
for (const event of ['connection_error', 'receiver_error', 'disconnected']) {
  container.on(event, context => { console.error(event, String(context.error || context.connection.error || (context.receiver && context.receiver.error))); process.exit(1); });
}

const connection = container.connect({ host, port: Number(port), transport: 'tls', ca: fs.readFileSync(ca), servername: 'localhost', username, password, container_id: name, reconnect: false });
// container_id and name together are the subscription
connection.open_receiver({
  name, credit_window: 0, autoaccept: false,
  source: { address, durable: 2, expiry_policy: 'never', capabilities: ['topic'], filter: rhea.filter.selector(selector) },
});
