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
  write(bubble.querySelector(".bubble__text"), message.body);
  const name = bubble.querySelector(".bubble__name");
  if (name) name.textContent = message.author?.name ?? "";
  const time = bubble.querySelector(".bubble__time");
  if (time) {
    time.dateTime = message.created_at;
    time.textContent = clockOf(message.created_at);
  }
}

function write(place, text) {
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
