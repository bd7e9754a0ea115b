"""A durable subscriber over AMQP 1.0 with TLS: abonnent.py HOST PORT CA USER PASSWORD ADDRESS NAME SELECTOR ANTAL

Prints the body of as many messages as asked for; the subscription stays. Several that give the same name share it.
"""
import json
import sys

from proton import Data, SSLDomain, symbol
from proton.handlers import MessagingHandler
from proton.reactor import Container, DurableSubscription, LinkOption, Selector

host, port, ca, user, password, address, name, selector, antal = sys.argv[1:]


class Shared(LinkOption):
    def apply(self, receiver):
        capabilities = receiver.source.capabilities
        capabilities.put_array(False, Data.SYMBOL)
        capabilities.enter()
        for capability in "topic", "shared", "global":
            capabilities.put_symbol(symbol(capability))
        capabilities.exit()


class Abonnent(MessagingHandler):
    def __init__(self):
        super().__init__(prefetch=0, auto_accept=False)
        self.left = int(antal)

    def on_start(self, event):
        tls = SSLDomain(SSLDomain.MODE_CLIENT)
        tls.set_trusted_ca_db(ca)
        tls.set_peer_authentication(SSLDomain.VERIFY_PEER, ca)
        connection = event.container.connect(f"amqps://{host}:{port}", user=user, password=password, allowed_mechs="PLAIN", ssl_domain=tls, reconnect=False)
        self.receiver = event.container.create_receiver(connection, address, name=name, options=[DurableSubscription(), Shared(), Selector(selector)])

    def on_link_opened(self, event):
        if self.left == 0:
            self.leave()
        else:
            event.receiver.flow(self.left)

    def on_message(self, event):
        m = event.message
        print(json.dumps({"type": str(m.content_type), "objekt": m.properties["objektID"], "id": m.properties["cloudEvents_id"], "body": json.loads(m.body)}), flush=True)
        self.accept(event.delivery)
        self.left -= 1
        if self.left == 0:
            self.leave()

    def leave(self):
        self.receiver.detach()  # close() would end the subscription
        self.receiver.connection.close()

    def on_error(self, event):
        sys.exit(f"{event.type}: {event.transport.condition or event.connection.remote_condition or (event.link and event.link.remote_condition)}")

    on_transport_error = on_connection_error = on_link_error = on_error


Container(Abonnent()).run()
