// Follows films that are being prepared: asks each second, shows what changed.

const EVERY_MS = 1000;

/** Show the state of a film in its row; true while it is being prepared. */
export function show(row, film) {
  const part = (name) => row.querySelector(`[data-film-${name}]`);
  const label = part("label");
  label.textContent = film.label;
  label.dataset.state = film.state;
  label.classList.toggle("w-status--primary", film.state === "ready");
  part("progress").hidden = !film.busy;
  part("progress").querySelector("progress").value = film.percent;
  part("percent").textContent = `${film.percent}%`;
  part("step").textContent = film.step;
  part("sentence").textContent = film.sentence;
  const poster = part("poster");
  if (poster && film.poster) {
    poster.src = film.poster;
    poster.hidden = false;
  }
  return film.busy;
}

/** Follow the busy rows under a root until none is left; calls `done` when the last ends. */
export function follow(root, url, done = () => {}) {
  if (root.following) return;
  root.following = true;
  const ask = async () => {
    const rows = new Map([...root.querySelectorAll("[data-film-busy]")].map((row) => [row.dataset.film, row]));
    if (!rows.size) {
      root.following = false;
      done();
      return;
    }
    try {
      const query = [...rows.keys()].map((id) => `id=${id}`).join("&");
      const response = await fetch(`${url}?${query}`, { headers: { Accept: "application/json" } });
      const { films } = await response.json();
      for (const film of films) {
        if (!show(rows.get(film.id), film)) rows.get(film.id).removeAttribute("data-film-busy");
        rows.delete(film.id);
      }
      // What is not known any more was deleted, or has taken the place of an older version.
      for (const row of rows.values()) row.removeAttribute("data-film-busy");
    } catch {
      // The line is down or the session ended: what is shown stays, the next second asks again.
    }
    setTimeout(ask, EVERY_MS);
  };
  setTimeout(ask, EVERY_MS);
}

for (const root of document.querySelectorAll("[data-films]:not([data-sending])")) {
  if (!root.querySelector("[data-film-busy]")) continue;
  const reload = "filmsReload" in root.dataset;
  follow(root, root.dataset.films, () => reload && location.reload());
}
