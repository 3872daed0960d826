// One message made visible: text as text, links as links, time and day as people here
// write them. The server's moulds give the markup.
const ZONE = "Africa/Casablanca";
const LINK = /(https?:\/\/[^\s<>"']+)/g;
const locale = document.documentElement.lang;

const clock = new Intl.DateTimeFormat("fr", {
  hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: ZONE,
});
const dayKey = new Intl.DateTimeFormat("en-CA", {
  year: "numeric", month: "2-digit", day: "2-digit", timeZone: ZONE,
});
const dayName = new Intl.DateTimeFormat(`${locale}-u-nu-latn`, {
  day: "numeric", month: "long", year: "numeric", timeZone: ZONE,
});

export const localDay = (moment) => ({ key: dayKey.format(new Date(moment)), moment });

export function fill(bubble, message) {
  if (message.seq) {
    bubble.id = `m-${message.seq}`;
    bubble.dataset.seq = message.seq;
  }
  bubble.dataset.clientId = message.client_id;
  bubble.dataset.day = localDay(message.created_at).key;
  write(bubble.querySelector(".bubble__text"), message.body);
  const name = bubble.querySelector(".bubble__name");
  if (name) name.textContent = message.author?.name ?? "";
  const time = bubble.querySelector(".bubble__time");
  if (time) {
    time.dateTime = message.created_at;
    time.textContent = clock.format(new Date(message.created_at));
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
export function openDay(list, day, before, mould) {
  const last = before ? before.previousElementSibling : list.lastElementChild;
  if (last && (last.dataset.day ?? last.dataset.opens) === day.key) return null;
  const line = mould();
  line.dataset.opens = day.key;
  const time = line.querySelector("time");
  time.dateTime = day.key;
  time.textContent = dayName.format(new Date(day.moment));
  return line;
}
