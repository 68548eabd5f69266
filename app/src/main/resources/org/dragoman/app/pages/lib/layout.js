// Where the nodes of a network lie: near whom they have to do with, apart from the rest, their names clear of each other.

/** Rounds in which the nodes settle. */
const ROUNDS = 320;
/** Rounds in which names that lie over each other are pushed apart. */
const CLEARINGS = 120;

/**
 * Forces after Fruchterman and Reingold, from a circle by weight: the same data always lie alike.
 * @param nodes [{id, weight, wide, high}], the heaviest first; wide and high what a node takes with its name
 * @param links [{source, target, weight}]
 * @param width of the picture @param height of the picture
 * @returns a map from id to [x, y], the middle of what the node takes
 */
export function settled(nodes, links, width, height) {
  const n = nodes.length;
  const ideal = 0.9 * Math.sqrt((width * height) / Math.max(1, n));
  const at = nodes.map((_, i) => [width / 2 + 0.4 * width * Math.cos((2 * Math.PI * i) / n), height / 2 + 0.4 * height * Math.sin((2 * Math.PI * i) / n)]);
  const index = new Map(nodes.map((node, i) => [node.id, i]));
  const most = Math.max(...links.map((l) => l.weight), 1);
  for (let round = 0; round < ROUNDS; round++) {
    const heat = (1 - round / ROUNDS) * ideal * 0.5;
    const push = at.map(() => [0, 0]);
    for (let i = 0; i < n; i++) {
      for (let j = i + 1; j < n; j++) {
        const [dx, dy] = [at[i][0] - at[j][0] || 0.01, at[i][1] - at[j][1] || 0.01];
        const force = (ideal * ideal) / (dx * dx + dy * dy);
        push[i][0] += dx * force; push[i][1] += dy * force;
        push[j][0] -= dx * force; push[j][1] -= dy * force;
      }
    }
    links.forEach(({ source, target, weight }) => {
      const [i, j] = [index.get(source), index.get(target)];
      const [dx, dy] = [at[i][0] - at[j][0], at[i][1] - at[j][1]];
      const force = (Math.hypot(dx, dy) / ideal) * (0.35 + 0.65 * Math.sqrt(weight / most));
      push[i][0] -= dx * force; push[i][1] -= dy * force;
      push[j][0] += dx * force; push[j][1] += dy * force;
    });
    at.forEach((p, i) => {
      // Drawn to the middle, so that whoever has to do with few does not drift away.
      const [px, py] = [push[i][0] + (width / 2 - p[0]) * 0.3, push[i][1] + (height / 2 - p[1]) * 0.3];
      const length = Math.hypot(px, py) || 1;
      const step = Math.min(length, heat);
      p[0] += (px / length) * step;
      p[1] += (py / length) * step;
    });
  }
  spread(at, 0, width);
  spread(at, 1, height);
  clear(nodes, at, width, height);
  return new Map(nodes.map((node, i) => [node.id, at[i]]));
}

/**
 * Makes them fill the picture from edge to edge: half by how far apart they lie, half by their order, so that a few who lie
 * far off do not press all others into a corner.
 */
function spread(at, axis, size) {
  const order = [...at].sort((p, q) => p[axis] - q[axis]);
  const [low, high] = [order[0]?.[axis], order.at(-1)?.[axis]];
  const places = order.map((p, i) => (high > low ? ((p[axis] - low) / (high - low) + i / (order.length - 1)) / 2 : 0.5) * size);
  order.forEach((p, i) => { p[axis] = places[i]; });
}

function clear(nodes, at, width, height) {
  const within = (p, { wide, high }) => {
    p[0] = Math.max(wide / 2, Math.min(width - wide / 2, p[0]));
    p[1] = Math.max(high / 2, Math.min(height - high / 2, p[1]));
  };
  at.forEach((p, i) => within(p, nodes[i]));
  for (let round = 0, moved = true; moved && round < CLEARINGS; round++) {
    moved = false;
    for (let i = 0; i < at.length; i++) {
      for (let j = i + 1; j < at.length; j++) {
        const [dx, dy] = [at[i][0] - at[j][0], at[i][1] - at[j][1]];
        const over = [(nodes[i].wide + nodes[j].wide) / 2 + 8 - Math.abs(dx), (nodes[i].high + nodes[j].high) / 2 + 4 - Math.abs(dy)];
        if (over[0] <= 0 || over[1] <= 0) continue;
        moved = true;
        const axis = over[0] < over[1] ? 0 : 1;
        const by = ((axis === 0 ? dx : dy) < 0 ? -1 : 1) * (over[axis] / 2);
        at[i][axis] += by;
        at[j][axis] -= by;
        within(at[i], nodes[i]);
        within(at[j], nodes[j]);
      }
    }
  }
}
