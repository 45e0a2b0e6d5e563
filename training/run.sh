set -e
cd "$(dirname "$0")/.."
npx esbuild training/source/$1.ts --bundle --platform=node --format=esm --target=node20 --outfile=out/training/$1.mjs --log-level=warning
shift_name=$1; shift
node out/training/$shift_name.mjs "$@"
