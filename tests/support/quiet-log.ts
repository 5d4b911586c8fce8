// The functions' log goes to standard output, as on the platform; a test run is read by people.
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = (chunk: string | Uint8Array, ...rest: never[]) =>
  typeof chunk === 'string' && chunk.startsWith('{"level":') ? true : write(chunk, ...rest);
