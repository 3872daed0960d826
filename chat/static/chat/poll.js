// The socket's understudy: where WebSocket does not pass, ask again and again over HTTP.
// Answers have the shape of a "batch" frame and take the same path.
const WAIT_SECONDS = 25;
const GIVE_UP_AFTER = 35000;
const PAUSE = 3000;

export function pollFor(socket) {
  let running = true;
  let current = null;
  let wait = 0; // The first look answers at once and so tells whether HTTP passes.

  async function look(id, { cursor, eventsUrl }) {
    current = new AbortController();
    const timer = setTimeout(() => current.abort(), GIVE_UP_AFTER);
    try {
      const answer = await fetch(`${eventsUrl}?since=${cursor()}&wait=${wait}`, {
        signal: current.signal,
        headers: { Accept: "application/json" },
      });
      if (answer.status === 401 || answer.status === 404) {
        running = false;
        socket.announce("ended");
      } else if (answer.ok) {
        const frame = await answer.json();
        if (running) {
          wait = WAIT_SECONDS;
          socket.announce("slow");
          socket.emit(frame);
        }
        return;
      }
    } catch {
      // No network: the pause below, then again.
    } finally {
      clearTimeout(timer);
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }

  (async () => {
    while (running) {
      for (const [id, followed] of socket.followed) if (running) await look(id, followed);
    }
  })();

  return {
    stop() {
      running = false;
      current?.abort();
    },
  };
}
