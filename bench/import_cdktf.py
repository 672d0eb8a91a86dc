"""What importing CDKTF costs."""

import cdktf  # noqa: F401
