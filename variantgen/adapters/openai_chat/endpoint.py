"""Where the model is and how patient we are with it."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from pydantic import SecretStr

from variantgen.domain.address import shown_address
from variantgen.errors import Misconfigured

DEFAULT_BASE_URL = "https://api.openai.com/v1"
NO_KEY = "no-key-needed"


@dataclass(frozen=True)
class Endpoint:
    """One model on one server.

    base_url: empty for OpenAI itself. api_key: may be empty elsewhere. concurrency: requests under way at once, which
    the server's 429s lower. retries: times a request is sent again after it failed on the way. table: of the settings
    that name this model, for messages.
    """

    model: str
    base_url: str = ""
    api_key: SecretStr = SecretStr("")
    concurrency: int = 16
    timeout_s: float = 60.0
    retries: int = 4
    table: str = "[model]"

    @property
    def url(self) -> str:
        """The address requests go to."""
        return self.base_url or DEFAULT_BASE_URL

    @property
    def shown(self) -> str:
        """The address without what may be secret in it."""
        return shown_address(self.url)

    @property
    def sent_key(self) -> str:
        """The key for the header; servers without keys get a word in its place, since the header cannot be empty."""
        return self.api_key.get_secret_value() or NO_KEY

    def without_key(self, text: str) -> str:
        """Return a text with the key struck out: servers repeat keys in their error messages."""
        secrets = [self.api_key.get_secret_value(), urlsplit(self.url).password or ""]
        for secret in filter(None, secrets):
            text = text.replace(secret, "***")
        return text

    def check(self) -> None:
        """Raise Misconfigured where no request could ever succeed."""
        try:
            parts = urlsplit(self.url)
            usable = parts.scheme in ("http", "https") and parts.hostname and (parts.port is None or parts.port > 0)
        except ValueError:
            usable = False
        if not usable:
            message = f"{self.table} base_url is not a web address; write one such as 'http://127.0.0.1:11434/v1'."
            raise Misconfigured(message)
        if not self.model:
            raise Misconfigured(f"No model is named for {self.shown}; set {self.table} name.")
        key = self.api_key.get_secret_value()
        if not key and self.url.rstrip("/") == DEFAULT_BASE_URL:
            raise Misconfigured(f"{self.shown} needs a key; set OPENAI_API_KEY or {self.table} api_key.")
        if not all("!" <= character <= "~" for character in key):
            key_name = f"{self.table} api_key (or OPENAI_API_KEY)"
            message = f"{key_name} holds white space or characters that no key has; paste it again."
            raise Misconfigured(message)
