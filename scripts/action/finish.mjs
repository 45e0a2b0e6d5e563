// Last step: fails the job as the check did.
const code = Number(process.env.OKR_EXIT_CODE);
process.exitCode = Number.isInteger(code) && process.env.OKR_EXIT_CODE !== '' ? code : 2;
