// One message made visible: text as text, links as links, time and day as people here
// write them. The server's moulds give the markup.
// Moments come from the server as its wall clock shows them; nothing is computed here, for
// browsers differ in what they know of the country's clock changes.
const LINK = /(https?:\/\/[^\s<>"']+)/g;
const dayName = new Intl.DateTimeFormat(`${document.documentElement.lang}-u-nu-latn`, {
  day: "numeric", month: "long", year: "numeric", timeZone: "UTC",
});

const dayOf = (moment) => moment.slice(0, 10);
const clockOf = (moment) => moment.slice(11, 16);

// Until the server gives its own time, the clock of the device.
export function deviceClock(now = new Date()) {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString().slice(0, 23);
}

export function fill(bubble, message) {
  if (message.seq) {
    bubble.id = `m-${message.seq}`;
    bubble.dataset.seq = message.seq;
  }
  bubble.dataset.clientId = message.client_id;
  bubble.dataset.day = dayOf(message.created_at);
  write(bubble.querySelector(".bubble__text"), message.body ?? "");
  if (message.hidden) trace(bubble.querySelector(".bubble__text"), message.hidden);
  const name = bubble.querySelector(".bubble__name");
  if (name) name.textContent = message.author?.name ?? "";
  const time = bubble.querySelector(".bubble__time");
  if (time) {
    time.dateTime = message.created_at;
    time.textContent = clockOf(message.created_at);
  }
}

// The beginning of the message that this one answers.
export function quote(bubble, found, words) {
  const place = bubble.querySelector(".bubble__quote");
  if (!place || !found) return;
  place.hidden = false;
  place.querySelector(".bubble__quote-name").textContent = found.name;
  place.querySelector(".bubble__quote-text").textContent = found.body || words.kinds[found.kind];
}

// What may have changed since it was said: the text, a deletion, reactions.
export function renew(bubble, { body, data, edited, deleted }, me, words) {
  bubble.toggleAttribute("data-deleted", deleted);
  const text = bubble.querySelector(".bubble__text");
  if (deleted) {
    trace(text, words.deleted);
    bubble.querySelector(".bubble__more").hidden = true;
    bubble.querySelector(".bubble__file").hidden = true;
  } else {
    write(text, body);
  }
  bubble.querySelector(".bubble__edited").hidden = !edited || deleted;
  const given = Object.entries(data.reactions ?? {});
  const list = bubble.querySelector(".bubble__reactions");
  list.hidden = !given.length;
  const rows = Object.entries(words.reactions).map(([value, [sign, label]]) => {
    const by = given.filter(([, one]) => one === value).map(([person]) => person);
    return by.length ? reaction(sign, label, by.length, by.includes(me)) : null;
  });
  list.replaceChildren(...rows.filter(Boolean));
}

// Where words stood or would stand.
function trace(place, words) {
  const line = document.createElement("em");
  line.textContent = words;
  place.replaceChildren(line);
  place.hidden = false;
}

function reaction(sign, label, count, mine) {
  const row = document.createElement("li");
  row.classList.toggle("is-mine", mine);
  const [shown, read] = [document.createElement("span"), document.createElement("span")];
  shown.ariaHidden = "true";
  shown.textContent = sign;
  read.className = "visually-hidden";
  read.textContent = label;
  row.append(shown, read, ` ${count}`);
  return row;
}

function write(place, text) {
  place.hidden = !text;
  place.replaceChildren(
    ...text.split(LINK).map((part, index) => {
      if (index % 2 === 0) return part;
      const link = document.createElement("a");
      link.href = part;
      link.rel = "nofollow noopener";
      link.textContent = part;
      return link;
    }),
  );
}

// A separator when the message opens a new day; null when its day is open already.
export function openDay(list, moment, before, mould) {
  const day = dayOf(moment);
  const last = before ? before.previousElementSibling : list.lastElementChild;
  if (last && (last.dataset.day ?? last.dataset.opens) === day) return null;
  const line = mould();
  line.dataset.opens = day;
  const time = line.querySelector("time");
  time.dateTime = day;
  time.textContent = dayName.format(new Date(`${day}T00:00Z`));
  return line;
}
