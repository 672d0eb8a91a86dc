awk '
  $1 == "SwapTotal:" { total = $2 }
  $1 == "SwapFree:" { free = $2 }
  END { printf "%.1f/%.1f GiB\n", (total - free) / 1048576, total / 1048576 }
' /proc/meminfo
