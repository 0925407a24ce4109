//! How long it takes to open the knowledge and to look up every name of an article of 900 words: `cargo bench
//! --bench knowledge`, after `cargo x knowledge` has built the files.

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use byline::knowledge::table::Kind;
    use byline::knowledge::{fold, unpack};
    use byline::model::Model;
    use byline::{Article, Knowledge, Resources, analyze};
    use divan::Bencher;

    const ARTICLE: &str = include_str!("../www/samples/explainer.txt");

    fn bytes(name: &str) -> &'static [u8] {
        let path = format!("{}/data/{name}", env!("CARGO_MANIFEST_DIR"));
        std::fs::read(path).expect("`cargo x knowledge` builds the files").leak()
    }

    fn rows(name: &str) -> &'static [u8] {
        unpack(bytes(name)).expect("the file is whole").leak()
    }

    fn knowledge() -> Knowledge<'static> {
        let mut knowledge = Knowledge::parse(rows("byline.knowledge")).expect("the knowledge loads");
        knowledge.add_more(rows("byline.more")).expect("the second file loads");
        knowledge
    }

    #[divan::bench]
    fn open(bencher: Bencher) {
        let bytes = bytes("byline.knowledge");
        bencher.bench(|| {
            let rows = unpack(bytes).expect("the file is whole");
            Knowledge::parse(&rows).map(|knowledge| knowledge.entries(Kind::Person).count())
        });
    }

    /// Every name of the article's entities, made alike and found.
    #[divan::bench]
    fn look_up(bencher: Bencher) {
        let model = Model::parse(bytes("byline.model")).expect("the model loads");
        let knowledge = knowledge();
        let resources = Resources { model: Some(model), ..Resources::default() };
        let analysis = analyze(&resources, &Article::new(ARTICLE), &mut |_| {});
        let mentions: Vec<&str> = analysis.mentions.iter().map(|mention| mention.span.of(ARTICLE)).collect();
        bencher.bench(|| mentions.iter().map(|name| knowledge.named(&fold(name)).count()).sum::<usize>());
    }

    /// The whole analysis, with what is known and without.
    #[divan::bench(args = [true, false])]
    fn analyze_article(bencher: Bencher, known: bool) {
        let model = Model::parse(bytes("byline.model")).expect("the model loads");
        let resources = Resources { model: Some(model), knowledge: known.then(knowledge) };
        bencher.bench(|| analyze(&resources, &Article::new(ARTICLE), &mut |_| {}));
    }
}

fn main() {
    #[cfg(not(target_arch = "wasm32"))]
    divan::main();
}
