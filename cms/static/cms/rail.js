// Marks in the side rail the step that is being read.
const rail = document.querySelector("[data-step-rail]");

if (rail && "IntersectionObserver" in window) {
  const links = new Map(
    [...rail.querySelectorAll("a[href^='#']")].map((link) => [link.hash.slice(1), link]),
  );
  const visible = new Set();

  const mark = () => {
    const current = [...links.keys()].find((id) => visible.has(id));
    if (!current) return;
    for (const [id, link] of links) {
      if (id === current) link.setAttribute("aria-current", "step");
      else link.removeAttribute("aria-current");
    }
  };

  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (entry.isIntersecting) visible.add(entry.target.id);
        else visible.delete(entry.target.id);
      }
      mark();
    },
    { rootMargin: "-10% 0px -55% 0px" },
  );

  for (const id of links.keys()) {
    const step = document.getElementById(id);
    if (step) observer.observe(step);
  }
}
