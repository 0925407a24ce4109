//! Speed of the whole analysis, in bytes of article text a second on one core: `cargo bench --bench analyze`.
//! `BYLINE_BENCH_TEXT` names another text than the samples, whose names repeat less.

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use byline::model::Model;
    use byline::{Article, Resources, analyze};
    use divan::Bencher;
    use divan::counter::BytesCount;

    const ARTICLE: &str = include_str!("../www/samples/explainer.txt");

    fn text() -> String {
        let other = std::env::var_os("BYLINE_BENCH_TEXT").map(std::fs::read_to_string);
        other.and_then(Result::ok).unwrap_or_else(|| {
            [ARTICLE, include_str!("../www/samples/science.txt"), include_str!("../www/samples/wire.txt")]
                .join("\n\n")
        })
    }

    fn model() -> &'static [u8] {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/data/byline.model");
        std::fs::read(path).expect("the model is beside the code").leak()
    }

    fn measure(bencher: Bencher, resources: &Resources, text: &str) {
        let article = Article::new(text);
        bencher.counter(BytesCount::of_str(text)).bench(|| analyze(resources, &article, &mut |_| {}));
    }

    #[divan::bench]
    fn by_rules(bencher: Bencher) {
        measure(bencher, &Resources::default(), &text());
    }

    #[divan::bench]
    fn with_the_model(bencher: Bencher) {
        let model = Model::parse(model()).expect("the model loads");
        measure(bencher, &Resources { model: Some(model), ..Resources::default() }, &text());
    }

    /// About 900 words.
    #[divan::bench]
    fn one_article(bencher: Bencher) {
        let model = Model::parse(model()).expect("the model loads");
        measure(bencher, &Resources { model: Some(model), ..Resources::default() }, ARTICLE);
    }
}

fn main() {
    #[cfg(not(target_arch = "wasm32"))]
    divan::main();
}
