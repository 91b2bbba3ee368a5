# `bokeh serve` whose websockets send without delay: shows its round trips without Nagle's algorithm.
import sys

from bokeh.command.bootstrap import main
from bokeh.server.views.ws import WSHandler

original_open = WSHandler.open


def open_without_delay(self):
    self.set_nodelay(True)
    return original_open(self)


WSHandler.open = open_without_delay
main(sys.argv)
