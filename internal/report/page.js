// Filters of the page. Their state is in the address, so that what is shown can be sent to somebody.
(function () {
  "use strict";
  var form = document.getElementById("filters");
  var boxes = Array.from(form.querySelectorAll("input[type=checkbox]"));
  var items = Array.from(document.querySelectorAll("article"));
  function apply() {
    var off = {}, shown = 0, text = form.elements.text.value.trim().toLowerCase(), check = form.elements.check.value;
    boxes.forEach(function (b) { off[b.value] = !b.checked; });
    items.forEach(function (a) {
      a.hidden = off[a.dataset.severity] || check !== "" && a.dataset.check !== check ||
        text !== "" && a.textContent.toLowerCase().indexOf(text) < 0;
      if (!a.hidden) { shown++; }
    });
    document.getElementById("shown").textContent = shown + " of " + items.length + " shown";
  }
  function restore() {
    var p = new URLSearchParams(location.hash.slice(1)), s = p.get("severity");
    if (s !== null) { boxes.forEach(function (b) { b.checked = s.split(",").indexOf(b.value) >= 0; }); }
    if (p.get("check") !== null) { form.elements.check.value = p.get("check"); }
    if (p.get("text") !== null) { form.elements.text.value = p.get("text"); }
    apply();
  }
  function save() {
    var p = new URLSearchParams(), on = boxes.filter(function (b) { return b.checked; });
    if (on.length < boxes.length) { p.set("severity", on.map(function (b) { return b.value; }).join(",")); }
    if (form.elements.check.value) { p.set("check", form.elements.check.value); }
    if (form.elements.text.value) { p.set("text", form.elements.text.value); }
    try { history.replaceState(null, "", "#" + p); } catch (e) { /* some browsers refuse it for files */ }
    apply();
  }
  form.addEventListener("input", save);
  form.addEventListener("submit", function (e) { e.preventDefault(); });
  window.addEventListener("hashchange", restore);
  form.hidden = false;
  restore();
})();
