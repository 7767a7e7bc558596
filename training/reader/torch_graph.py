"""A network in torch, as the run time asks for it."""

from pathlib import Path

import torch
from network import Network
from torch import Tensor
from train import build

from headwater.reader.encoder.decode import Floats, Places
from headwater.reader.encoder.graph import Tables

NAME = "headwater-reader/1"


class TorchGraph:
    """A network in torch, as the run time asks for it."""

    def __init__(self, network: Network) -> None:
        self._network = network.eval()
        steps = (chain.table().detach().numpy() for chain in (network.tag_chain, network.role_chain))
        self.tables = Tables(NAME, network.shape.width, *steps)

    def encode(self, ids: Places, mask: Places, shapes: Places) -> tuple[Floats, Floats, Floats]:
        with torch.inference_mode():
            states = self._network.encode(*map(torch.from_numpy, (ids, mask, shapes)))
            return states.numpy(), self._network.tags(states).numpy(), self._network.names(states).numpy()

    def look(self, states: Floats, mask: Places, marks: Places) -> tuple[Floats, Floats]:
        with torch.inference_mode():
            roles, holds = self._network.look(*map(torch.from_numpy, (states, mask, marks)))
            return roles.numpy(), holds.numpy()


def load(checkpoint: Path, base: Path, annotators: int = 7) -> Network:
    """Return the network of a checkpoint of `train.py`."""
    network = build(base, annotators)
    stored: dict[str, Tensor] = torch.load(checkpoint, weights_only=True, map_location="cpu")["network"]
    network.load_state_dict(stored)
    return network.eval()
