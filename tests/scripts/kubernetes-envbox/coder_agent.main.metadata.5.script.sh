read -r one _ </proc/loadavg
awk -v load="$one" -v cores="$(nproc)" 'BEGIN { printf "%.2f\n", load / cores }'
