"""What a page is looked at for: messages of ours in the console, what scrolls sideways, where the Tab key goes."""

from __future__ import annotations

from typing import Any

# JupyterLab's own programs; whatever else speaks in the console (a widget's code comes as a blob) is ours.
THEIRS = ("/static/lab/", "/lab/extensions/", "/static/notebook/")

# Elements of the notebook that hold more than they can show at once, in breadth. Code may be longer than a window, and
# a plain DataFrame is a data table, which may have a bar of its own; what the lab itself draws may not.
WIDE = """() => {
  const out = [];
  const seen = '.jp-OutputArea-output, .jp-OutputArea-output *, .jp-RenderedMarkdown, .jp-RenderedMarkdown *';
  for (const node of document.querySelectorAll(seen)) {
    if (!node.clientWidth || node.scrollWidth <= node.clientWidth + 1) continue;
    if (node.querySelector('table.dataframe')) continue;
    if (['auto', 'scroll'].includes(getComputedStyle(node).overflowX))
      out.push(`${node.className}: ${node.scrollWidth} in ${node.clientWidth} pixels: ${node.innerText.slice(0, 60)}`);
  }
  const page = document.scrollingElement;
  if (page.scrollWidth > page.clientWidth + 1) out.push(`the page: ${page.scrollWidth} in ${page.clientWidth} pixels`);
  return out;
}"""
# What the Tab key has to reach in a widget, in the order of the page.
STOPS = """(root) => {
  const all = [root, ...root.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')];
  const stops = all.filter((n) => n.tabIndex >= 0 && !n.disabled && n.getClientRects().length
    && (n !== root || n.hasAttribute('tabindex')));
  stops.forEach((n, i) => { n.dataset.stop = i; });
  return stops.map((n) => (n.getAttribute('aria-label') || (n.labels && n.labels[0] && n.labels[0].innerText)
    || n.innerText || '').trim().slice(0, 40));
}"""
HERE = """() => {
  const n = document.activeElement, how = getComputedStyle(n);
  const ring = how.outlineStyle !== 'none' && parseFloat(how.outlineWidth) >= 2;
  return [n.dataset.stop === undefined ? -1 : Number(n.dataset.stop), ring || how.boxShadow !== 'none'];
}"""


def listen(page: Any) -> list[str]:
    """Collect in a list what `page` complains of: errors and warnings whose place is no program of JupyterLab's."""
    heard: list[str] = []

    def console(message: Any) -> None:
        place, text = message.location.get("url", ""), message.text
        ours = not any(name in place for name in THEIRS) or "blob:" in text or "gsomia" in text or ".gl-" in text
        if message.type in ("error", "warning") and ours and "favicon" not in place:
            heard.append(f"{message.type}: {text} ({place})")

    def failed(error: Any) -> None:
        stack = getattr(error, "stack", "") or ""
        if "blob:" in stack or not any(name in stack for name in THEIRS):
            heard.append(f"not caught: {error} {stack}")

    page.on("console", console)
    page.on("pageerror", failed)
    return heard


def walk_with_tab(page: Any, widget: Any) -> list[str]:
    """Go through `widget` with the Tab key, forward and back; returns the names of the stops.

    Fails when a control is left out, visited out of order, has no name or no visible focus, or holds the focus.
    """
    names = widget.evaluate(STOPS)
    assert all(names), f"a control has no name: {names}"
    widget.evaluate("(root) => [root, ...root.querySelectorAll('*')].find((n) => n.dataset.stop === '0').focus()")
    for forward, key in ((True, "Tab"), (False, "Shift+Tab")):
        visited, dark = [], []
        for _ in range(6 * len(names) + 6):  # a field for a date is several stops inside the browser
            stop, ring = page.evaluate(HERE)
            if stop < 0 and visited:
                break
            if stop >= 0 and visited[-1:] != [stop]:
                visited.append(stop)
                if not ring and (visited[:-1] or not forward):  # the first was not reached by a key
                    dark.append(names[stop])
            page.keyboard.press(key)
        else:
            raise AssertionError(f"the Tab key does not leave the widget: {[names[n] for n in visited[-3:]]}")
        order = list(range(len(names)))
        assert visited == (order if forward else order[::-1]), f"{key} visits {[names[n] for n in visited]} of {names}"
        assert not dark, f"the focus is not to be seen on {dark}"
    return names
