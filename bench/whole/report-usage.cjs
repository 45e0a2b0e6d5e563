// Loaded into a measured process by `--require`: writes its processor time and its peak memory when it exits.
const { writeFileSync } = require('node:fs');

const file = process.env.OKR_BENCH_USAGE;
if (file)
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeFileSync(file, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS / 1024 }));
  });
