// What outlives a reload. `small` holds short values (session, drafts); a shelf holds the outbox.
// Both fall back: IndexedDB, then localStorage, then memory, where `keeps` says that nothing stays.

/** @typedef {import("./model.js").Op} Op */
/** @typedef {{keeps: boolean, all(): Promise<Op[]>, put(op: Op): Promise<void>, remove(n: number): Promise<void>}} Shelf */

/** @type {Map<string, string>} */
const memory = new Map();

export const small = {
  /** @param {string} key @returns {string | null} */
  get(key) {
    try {
      const text = localStorage.getItem("grappe." + key);
      if (text !== null) return text;
    } catch {} // storage switched off
    return memory.get(key) || null;
  },
  /** @param {string} key @param {string} value; says whether it outlives the page */
  set(key, value) {
    memory.set(key, value);
    try {
      localStorage.setItem("grappe." + key, value);
      return true;
    } catch {
      return false;
    }
  },
  /** @param {string} key @param {any} [without] */
  json(key, without = {}) {
    try {
      return JSON.parse(small.get(key) || "") || without;
    } catch {
      return without;
    }
  },
};

/** Opened anew for each use: some phones cut a connection when the page sleeps.
 * @template T @param {"readonly" | "readwrite"} mode @param {(store: IDBObjectStore) => IDBRequest<T>} act @returns {Promise<T>} */
function database(mode, act) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("no answer")), 3000);
    const opening = indexedDB.open("grappe", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("outbox", { keyPath: "n", autoIncrement: true });
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const done = () => (clearTimeout(timer), db.close());
      const work = db.transaction("outbox", mode, { durability: "strict" });
      const asked = act(work.objectStore("outbox"));
      work.oncomplete = () => (done(), resolve(asked.result));
      work.onabort = work.onerror = () => (done(), reject(work.error));
    };
  });
}

/** @type {Shelf} */
const lasting = {
  keeps: true,
  all: () => database("readonly", (store) => store.getAll()),
  async put(op) {
    op.n = Number(await database("readwrite", (store) => store.put(op)));
  },
  remove: (n) => database("readwrite", (store) => store.delete(n)),
};

/** @param {boolean} keeps @returns {Shelf} */
function listed(keeps) {
  const read = () => /** @type {Op[]} */ (small.json("outbox", []));
  /** @param {Op[]} ops */
  const write = (ops) => void small.set("outbox", JSON.stringify(ops));
  return {
    keeps,
    all: async () => read(),
    async put(op) {
      const ops = read();
      op.n = op.n || Math.max(0, ...ops.map((one) => one.n || 0)) + 1;
      write([...ops.filter((one) => one.n !== op.n), op].sort((a, b) => Number(a.n) - Number(b.n)));
    },
    remove: async (n) => write(read().filter((one) => one.n !== n)),
  };
}

/** @returns {Promise<Shelf>} */
export async function openShelf() {
  try {
    await lasting.all();
    return lasting;
  } catch {
    return listed(small.set("probe", "1"));
  }
}
