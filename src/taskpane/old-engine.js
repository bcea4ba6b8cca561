/*
 * Plain ES5, since it has to run in engines that can't read the rest: where something that the add-in needs is
 * missing, or a script of it can't be read, the page says what to update.
 */
(function () {
  var isKnown =
    typeof Object.hasOwn === "function" &&
    typeof Array.prototype.at === "function" &&
    typeof Promise.allSettled === "function";

  function tell() {
    var pane = document.getElementById("pane");
    if (pane) pane.style.display = "none";
    document.getElementById("old-engine").removeAttribute("hidden");
  }

  if (!isKnown) tell();
  else
    window.addEventListener("error", function (event) {
      if (/SyntaxError/.test(event.message)) tell();
    });
})();
