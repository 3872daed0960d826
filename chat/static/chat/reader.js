// What the person has in front of her: keeps the end in view while she is there, and tells
// the server what was received and what was read, at most once a second.
import { socket } from "./socket.js";

const NEAR_END = 160;
const REPORT_AFTER = 1000;

export class Reader {
  constructor(root, timeline, token) {
    this.root = root;
    this.timeline = timeline;
    this.token = token;
    this.jump = root.querySelector("[data-jump]");
    this.reported = { read: 0, delivered: 0 };
    this.jump.addEventListener("click", () => this.toEnd());
    addEventListener(
      "scroll",
      () => {
        this.wasAtEnd = this.atEnd();
        if (this.wasAtEnd) this.seen();
      },
      { passive: true },
    );
    document.addEventListener("visibilitychange", () => this.atEnd() && this.seen());
    this.wasAtEnd = true;
  }

  atEnd() {
    const page = document.scrollingElement;
    return page.scrollHeight - page.scrollTop - page.clientHeight < NEAR_END;
  }

  toEnd() {
    document.scrollingElement.scrollTop = document.scrollingElement.scrollHeight;
    this.seen();
  }

  // The box below grew: what was in view stays in view.
  stay() {
    if (this.wasAtEnd) document.scrollingElement.scrollTop = document.scrollingElement.scrollHeight;
  }

  seen() {
    this.jump.hidden = true;
    this.wasAtEnd = true;
    this.later();
  }

  arrived(messages) {
    const mine = messages.some((message) => message.author?.id === this.timeline.me);
    if (mine || this.wasAtEnd) this.toEnd();
    else this.jump.hidden = false;
    this.wasAtEnd = this.atEnd();
    this.later();
  }

  later() {
    this.timer ??= setTimeout(() => {
      this.timer = null;
      this.report();
    }, REPORT_AFTER);
  }

  report() {
    const delivered = this.timeline.have;
    const inView = document.visibilityState === "visible" && this.jump.hidden;
    const read = inView ? delivered : this.reported.read;
    if (read === this.reported.read && delivered === this.reported.delivered) return;
    const { conversation, readUrl } = this.root.dataset;
    if (socket.status === "open") {
      socket.send({ type: "read", conversation, seq: read, delivered });
    } else if (socket.status === "slow") {
      fetch(readUrl, {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-CSRFToken": this.token },
        body: JSON.stringify({ seq: read, delivered }),
      }).catch(() => {});
    } else {
      return;
    }
    this.reported = { read, delivered };
  }
}
