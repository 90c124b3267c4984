// The server of core/server/README.md in memory: enough to develop and test the page without building anything.
// It can misbehave on order: `faults` (see below) and restart().
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { randomBytes } from "node:crypto";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { WebSocketServer } from "ws";

const assets = fileURLToPath(new URL("../../assets/", import.meta.url));
const types = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".json": "application/json", ".svg": "image/svg+xml" };
const circles = [["centre", "Centre social"], ["ecole", "École"], ["parents", "Parents"], ["institution", "Institution"]];
const titles = [
  "Qu’est ce qui fait que ça match\u202f?",
  "Quelles sont les entrées, les opportunités, les leviers pour provoquer le lien avec l’école\u202f?",
  "Comment on fait pour que ça continue\u202f? Qu’est-ce qui fait que ça marche\u202f?",
];
const segmenter = new Intl.Segmenter("fr", { granularity: "grapheme" });
const clean = (text) => text.normalize("NFC").replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, "").trim();

class Refused extends Error {
  constructor(status, code, retryAfter) {
    super(code);
    Object.assign(this, { status, code, retryAfter });
  }
}

export class MockServer {
  constructor() {
    this.code = "4827";
    this.pin = "123456";
    this.seq = 1;
    this.title = "Qu’est-ce qui fait que ça match\u202f?";
    this.circles = circles.map(([id, name], slot) => ({ id, name, slot }));
    this.questions = titles.map((title, i) => ({ id: "question" + (i + 1), title, guide: "", phase: "waiting", openWriting: false, notesStopped: false, devicesRead: false }));
    this.themes = []; // {question, title, notes: ids}
    this.lowered = 0;
    this.current = 0;
    this.devices = new Map(); // token → {role, circle}
    this.notes = new Map(); // id → note, in order of arrival
    this.sockets = new Set();
    // Set by tests: refuse writes with {status, code, retryAfter} so many times; whether /api/live answers.
    this.faults = { refuse: null, times: 0, noSocket: false };
    this.writes = []; // every accepted POST, PATCH, DELETE as it came
  }

  async start(port = 0) {
    this.http = createServer((request, response) => this.answer(request, response));
    const live = new WebSocketServer({ noServer: true });
    this.http.on("upgrade", (request, socket, head) => {
      if (request.url !== "/api/live" || this.faults.noSocket) return socket.destroy();
      live.handleUpgrade(request, socket, head, (client) => this.greet(client));
    });
    this.connections = new Set();
    this.http.on("connection", (socket) => {
      this.connections.add(socket);
      socket.on("close", () => this.connections.delete(socket));
    });
    await new Promise((resolve) => this.http.listen(port, "127.0.0.1", resolve));
    this.port = this.http.address().port;
    return this;
  }

  async stop() {
    const closed = new Promise((resolve) => this.http.close(resolve));
    for (const socket of this.connections) socket.destroy();
    await closed;
  }

  question(q) {
    const takesNotes = q.phase === "writing" || (q.phase === "sharing" && !q.notesStopped);
    const notes = [...this.notes.values()].filter((n) => n.question === q.id && !n.late && !n.withdrawn && !n.hidden).length;
    const { id, title, guide, phase, openWriting } = q;
    const reading = this.reads(q) ? `${this.seq}.${notes}` : null;
    return { id, number: this.questions.indexOf(q) + 1, of: this.questions.length, title, guide, phase, openWriting, takesNotes, notes, devices: this.devices.size, vote: null, lookUp: false, reading };
  }

  reads(q) {
    return q.devicesRead && ["sharing", "voting", "closed"].includes(q.phase);
  }

  /** The theme of a note, or null. */
  titleOf(note) {
    const theme = this.themes.find((one) => one.question === note.question && one.notes.includes(note.id));
    return theme ? theme.title : null;
  }

  wall(number) {
    const question = this.questions[this.current];
    if (!this.reads(question)) throw new Refused(409, "not_now");
    const counting = [...this.notes.values()].filter((n) => n.question === question.id && !n.late && !n.withdrawn && !n.hidden);
    const post = ({ text, token }) => ({ text, circle: (this.devices.get(token) || {}).circle || null, times: 1, erased: false });
    const titles = [...this.themes.filter((one) => one.question === question.id).map(({ title }) => title), null];
    const groups = titles.map((title) => ({ title, posts: counting.filter((n) => this.titleOf(n) === title).map(post) })).filter(({ posts }) => posts.length);
    const pages = [[]];
    let room = 20;
    for (const { title, posts } of groups) {
      if (posts.length > room && pages.at(-1).length) (pages.push([]), (room = 20));
      for (let from = 0; from < posts.length; ) {
        if (!room) (pages.push([]), (room = 20));
        const part = posts.slice(from, from + room);
        pages.at(-1).push({ title, notes: posts.length, continued: from > 0, posts: part });
        from += part.length;
        room -= part.length;
      }
    }
    const page = Math.min(Math.max(1, number), pages.length);
    return { question: question.id, reading: this.question(question).reading, page, of: pages.length, notes: counting.length, themes: pages[page - 1] };
  }

  currentQuestion() {
    return this.current === null ? null : this.question(this.questions[this.current]);
  }

  mayCorrect(note) {
    const { phase } = this.questions.find((q) => q.id === note.question);
    return !note.hidden && (note.late || phase === "writing" || (phase === "sharing" && !note.placed));
  }

  mine(token, after = -1) {
    return [...this.notes.values()]
      .filter((n) => n.token === token && !n.withdrawn && n.changed > after)
      .map((n) => ({ id: n.id, question: n.question, text: n.text, at: n.at, seq: n.changed, late: n.late, hidden: n.hidden, editable: this.mayCorrect(n), ...this.whereOf(n) }));
  }

  whereOf(note) {
    const { phase, openWriting } = this.questions.find((q) => q.id === note.question);
    const onWall = !note.late && !note.hidden && phase !== "waiting" && (phase !== "writing" || openWriting);
    return { onWall, theme: onWall ? this.titleOf(note) : null };
  }

  /** Of the pages that are here. */
  signs() {
    const question = this.questions[this.current];
    const pulses = [...this.sockets].filter(({ pulse }) => pulse);
    const raised = pulses.filter(({ pulse }) => pulse.hand === this.lowered).map(({ token }) => this.devices.get(token).circle || null);
    const hands = [...new Set(raised)].map((circle) => ({ circle, hands: raised.filter((one) => one === circle).length }));
    return { ready: pulses.filter(({ pulse }) => pulse.ready === `${question.id} ${question.phase}`).length, hands };
  }

  greet(client) {
    client.once("message", (data) => {
      const { token, after } = JSON.parse(String(data));
      if (!this.devices.has(token)) return client.close(1008);
      const entry = { client, token, seen: after };
      this.sockets.add(entry);
      client.on("message", (more) => (entry.pulse = JSON.parse(String(more))));
      client.on("close", () => this.sockets.delete(entry));
      this.push(entry);
    });
  }

  push(entry) {
    const gone = [...this.notes.values()].filter((n) => n.token === entry.token && n.withdrawn && n.changed > entry.seen).map((n) => n.id);
    entry.client.send(JSON.stringify({ seq: this.seq, question: this.currentQuestion(), mine: this.mine(entry.token, entry.seen), gone, lowered: this.lowered }));
    entry.seen = this.seq;
  }

  changed() {
    this.seq += 1;
    return this.seq;
  }

  async answer(request, response) {
    const { pathname, searchParams } = new URL(request.url, "http://x");
    const send = (status, body, headers = {}) => {
      response.writeHead(status, { "Content-Type": "application/json", "Cache-Control": "no-store", ...headers });
      response.end(JSON.stringify(body));
    };
    try {
      if (!pathname.startsWith("/api/")) return await this.file(pathname, response);
      const chunks = [];
      for await (const chunk of request) chunks.push(chunk);
      const raw = Buffer.concat(chunks);
      if (raw.length > 16384) throw new Refused(413, "too_large");
      if (raw.length && request.headers["content-type"] !== "application/json") throw new Refused(415, "wrong_type");
      let body = null;
      try {
        if (raw.length) body = JSON.parse(raw.toString());
      } catch {
        throw new Refused(400, "malformed");
      }
      const token = (/^Bearer (.+)$/.exec(request.headers.authorization || "") || [])[1] || "";
      const seqBefore = this.seq;
      const [status, answer] = this.route(request.method, pathname.slice(5), body, token, Number(searchParams.get("page")));
      if (request.method !== "GET" && !pathname.endsWith("/join")) this.writes.push({ method: request.method, path: pathname, body });
      send(status, answer);
      if (this.seq !== seqBefore) for (const entry of this.sockets) this.push(entry);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      send(error.status, { code: error.code, message: error.code }, error.retryAfter ? { "Retry-After": String(error.retryAfter) } : {});
    }
  }

  async file(pathname, response) {
    const clean = normalize(pathname === "/" ? "/index.html" : pathname);
    const path = clean.startsWith("/strings/") ? clean.slice(1) : join("page", clean);
    try {
      const data = await readFile(assets + path);
      response.writeHead(200, { "Content-Type": types[extname(path)] || "application/octet-stream", "Cache-Control": "no-cache", "Content-Security-Policy": "default-src 'self'; connect-src 'self' ws: wss:; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'", "X-Content-Type-Options": "nosniff" });
      response.end(data);
    } catch {
      response.writeHead(404, { "Content-Type": "application/json" });
      response.end('{"code": "unknown", "message": "no such path"}');
    }
  }

  route(method, path, body, token, page) {
    if (path === "room" && method === "GET") return [200, { title: this.title, language: "fr", circles: this.circles }];
    if (path === "join" && method === "POST") return this.join(body, token);
    const device = this.devices.get(token);
    if (!device) throw new Refused(401, "forbidden");
    if (path === "state" && method === "GET") {
      return [200, { seq: this.seq, role: device.role, circle: device.circle, workshop: { title: this.title, language: "fr" }, circles: this.circles, question: this.currentQuestion(), mine: this.mine(token), lowered: this.lowered,
        ...(device.role === "facilitator" ? { signs: this.signs(), questions: this.questions.map((q) => this.question(q)), notes: [...this.notes.values()].filter((n) => !n.withdrawn).map(({ id, question, text, late }) => ({ id, question, text, late })) } : {}) }];
    }
    if (path === "wall" && method === "GET") return [200, this.wall(page)];
    if (path === "hands" && method === "POST") {
      if (device.role !== "facilitator") throw new Refused(403, "forbidden");
      this.lowered += 1;
      for (const entry of this.sockets) this.push(entry);
      return [200, { lowered: this.lowered }];
    }
    if (path === "commands" && method === "POST") return this.command(body, device);
    if (this.faults.refuse && this.faults.times-- > 0) throw new Refused(this.faults.refuse.status, this.faults.refuse.code, this.faults.refuse.retryAfter);
    if (path === "notes" && method === "POST") return this.add(body, token);
    const id = (/^notes\/([\w-]{1,64})$/.exec(path) || [])[1];
    if (!id) throw new Refused(404, "unknown");
    const note = this.notes.get(id);
    if (!note || (note.withdrawn && method === "PATCH")) throw new Refused(404, "unknown");
    if (note.token !== token) throw new Refused(403, "forbidden");
    if (note.withdrawn) return [200, { seq: this.seq }];
    if (!this.mayCorrect(note)) throw new Refused(409, "not_now");
    if (method === "PATCH") note.text = this.words(body);
    else if (method === "DELETE") note.withdrawn = true;
    else throw new Refused(405, "malformed");
    note.changed = this.changed();
    return [200, { seq: this.seq }];
  }

  join(body, token) {
    if (!body) throw new Refused(400, "malformed");
    if (body.pin !== undefined) {
      if (body.pin !== this.pin) throw new Refused(403, "forbidden");
      const made = randomBytes(16).toString("hex");
      this.devices.set(made, { role: "facilitator", circle: "" });
      return [200, { token: made, role: "facilitator", circle: "" }];
    }
    if (token && !this.devices.has(token)) throw new Refused(401, "forbidden");
    if (body.code !== this.code) throw new Refused(403, "forbidden");
    if (body.circle && !this.circles.some(({ id }) => id === body.circle)) throw new Refused(404, "unknown");
    const own = token || randomBytes(16).toString("hex");
    const circle = body.circle || (this.devices.get(own) || {}).circle || "";
    this.devices.set(own, { role: "participant", circle });
    this.changed();
    return [200, { token: own, role: "participant", circle }];
  }

  words(body) {
    if (!body || typeof body.text !== "string") throw new Refused(400, "malformed");
    const text = clean(body.text);
    if (!text) throw new Refused(422, "empty");
    if ([...segmenter.segment(text)].length > 500) throw new Refused(422, "too_long");
    return text;
  }

  add(body, token) {
    const text = this.words(body);
    const before = this.notes.get(body.id);
    if (before) {
      if (before.token !== token || before.question !== body.question) throw new Refused(409, "conflict");
      return [before.late ? 202 : 201, { seq: before.arrived, ...(before.late ? { late: true } : {}) }];
    }
    const question = this.questions.find((q) => q.id === body.question);
    if (!question) throw new Refused(404, "unknown");
    const late = !this.question(question).takesNotes;
    const seq = this.changed();
    this.notes.set(body.id, { id: body.id, question: question.id, text, token, at: Date.now(), arrived: seq, changed: seq, late, hidden: false, withdrawn: false, placed: false });
    return late ? [202, { seq, late: true }] : [201, { seq }];
  }

  command(body, device) {
    if (device.role !== "facilitator") throw new Refused(403, "forbidden");
    const theme = this.themes.find(({ id }) => id === body.id);
    const question = this.questions.find((q) => q.id === (theme ? theme.question : body.question));
    if (!question) throw new Refused(404, "unknown");
    if (body.command === "RenameTheme" && theme) theme.title = body.title;
    else if (body.command === "OpenTheme") this.themes.push({ id: body.id, question: body.question, title: body.title, notes: body.notes });
    else if (body.command === "GoToQuestion") this.current = this.questions.indexOf(question);
    else if (body.command === "SetPhase") question.phase = body.phase;
    else if (body.command === "SetDeviceReading") question.devicesRead = body.on;
    else if (body.command === "SetQuestionRules") Object.assign(question, { openWriting: body.open_writing, notesStopped: body.notes_stopped });
    else throw new Refused(400, "malformed");
    // What may be corrected depends on the phase: tell the authors.
    const seq = this.changed();
    for (const note of this.notes.values()) if (note.question === question.id) note.changed = seq;
    return [200, { seq }];
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const server = await new MockServer().start(Number(process.env.PORT || 8080));
  server.questions[1].phase = "writing";
  server.current = 1;
  console.log(`http://127.0.0.1:${server.port}/#${server.code}`);
}
