"""What importing the library costs."""

import cdktf_coder  # noqa: F401
