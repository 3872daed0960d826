// The text editor's button that quotes a fact: opens the chooser, keeps the key, shows the words.

(() => {
  const { React, DraftJS, draftail } = window;
  if (!draftail) return;

  const icon = React.createElement(window.wagtail.components.Icon, { name: "circle-check" });

  // What each key says, asked for once for all quotations that appear together.
  const words = new Map();
  const waiting = new Map();
  let timer = null;

  function ask(address) {
    timer = null;
    const asked = new Map(waiting);
    waiting.clear();
    const query = new URLSearchParams();
    for (const key of asked.keys()) query.append("key", key);
    fetch(`${address}?${query}`, { credentials: "same-origin" })
      .then((response) => (response.ok ? response.json() : { facts: {} }))
      .catch(() => ({ facts: {} }))
      .then(({ facts }) => {
        for (const [key, tell] of asked) {
          words.set(key, facts[key] || null);
          tell.forEach((one) => one(facts[key] || null));
        }
      });
  }

  function wordsOf(key, address, tell) {
    if (words.has(key)) return tell(words.get(key));
    waiting.set(key, [...(waiting.get(key) || []), tell]);
    if (!timer && address) timer = setTimeout(() => ask(address), 30);
    return undefined;
  }

  class FactSource extends draftail.ModalWorkflowSource {
    getChooserConfig() {
      return {
        url: this.props.entityType.chooserUrls.factChooser,
        urlParams: {},
        onload: window.CHOOSER_MODAL_ONLOAD_HANDLERS,
        responses: { chosen: this.onChosen },
      };
    }

    filterEntityData(data) {
      return { key: data.key };
    }

    // The quotation replaces what is selected; its own text is the key and nothing else.
    onChosen(data) {
      const { editorState, onComplete, entityType } = this.props;
      const content = editorState.getCurrentContent();
      const entity = this.filterEntityData(data);
      const key = content
        .createEntity(entityType.type, "IMMUTABLE", entity)
        .getLastCreatedEntityKey();
      const changed = DraftJS.Modifier.replaceText(
        content, editorState.getSelection(), data.key, null, key,
      );
      this.workflow.close();
      onComplete(DraftJS.EditorState.push(editorState, changed, "insert-characters"));
    }
  }

  class FactQuote extends React.Component {
    constructor(props) {
      super(props);
      this.state = { said: undefined };
    }

    componentDidMount() {
      const { contentState, entityKey } = this.props;
      this.alive = true;
      wordsOf(contentState.getEntity(entityKey).getData().key, factWords(), (said) => {
        if (this.alive) this.setState({ said });
      });
    }

    componentWillUnmount() {
      this.alive = false;
    }

    render() {
      const { contentState, entityKey, children } = this.props;
      const { said } = this.state;
      const { key } = contentState.getEntity(entityKey).getData();
      const status = said === null ? "missing" : said?.status || "asked";
      return React.createElement(
        "span",
        { className: `fact-entity fact-entity--${status}` },
        React.createElement(
          draftail.TooltipEntity,
          {
            ...this.props, icon, label: said ? said.statement : key,
            url: said ? said.url : null,
          },
          children,
        ),
        said && said.value
          ? React.createElement("span", { className: "fact-entity__words", contentEditable: false },
            said.value)
          : null,
      );
    }
  }

  // Draftail gives addresses to the source alone; the decorator reads its own off the page.
  function factWords() {
    return document.querySelector("[data-fact-words]")?.dataset.factWords;
  }

  draftail.registerPlugin(
    { type: "FACT", source: FactSource, decorator: FactQuote }, "entityTypes",
  );
})();
