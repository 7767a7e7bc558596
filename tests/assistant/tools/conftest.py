"""The hand-made sample and a small case, each read once for all tools."""

import pytest

from headwater.assistant.desk import Desk
from tests.assistant.desks import ferry_case, sample_file


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """The sample as a dossier file."""
    return Desk(sample_file(tmp_path_factory.mktemp("sample")))


@pytest.fixture(scope="session")
def ferry(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A case of one article."""
    return Desk(ferry_case(tmp_path_factory.mktemp("ferry")))
