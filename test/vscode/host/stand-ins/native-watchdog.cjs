// Stands in for the native module of that name, which needs a compiler: ends this process when the given one is gone.
// Not as exact as the original (it looks every two seconds), and enough for a host that lives as long as a test run.

let watching = false;

exports.start = (pid) => {
  if (watching) return;
  watching = true;
  const look = () => {
    try {
      process.kill(pid, 0);
    } catch {
      process.exit(87);
    }
  };
  setInterval(look, 2000).unref();
};

exports.exit = (code) => process.exit(code ?? 0);
