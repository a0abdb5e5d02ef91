const WIDTH = 30;

/** A bar on a terminal, nothing elsewhere. What is said meanwhile goes above it. Both on stderr: stdout is for results. */
export function progressBar(label: string, out: NodeJS.WriteStream = process.stderr) {
  let shown = '';
  const draw = () => out.isTTY && out.write(`\r\u001B[2K${shown}`);

  return {
    show(done: number, of: number) {
      const filled = of === 0 ? WIDTH : Math.round((done / of) * WIDTH);
      const next = `${label} [${'█'.repeat(filled)}${'·'.repeat(WIDTH - filled)}] ${done}/${of}`;
      if (next === shown) return;
      shown = next;
      draw();
    },
    say(message: string) {
      if (out.isTTY) out.write('\r\u001B[2K');
      out.write(`${message}\n`);
      draw();
    },
    end() {
      if (out.isTTY && shown) out.write('\r\u001B[2K');
      shown = '';
    },
  };
}
