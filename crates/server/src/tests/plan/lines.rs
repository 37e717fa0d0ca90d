//! Lines of the trees, held against the original pages.

use super::{page, planned, post, stated};
use crate::tests::fixture::Server;

#[tokio::test]
async fn lines_of_a_tree_are_held_against_the_page() {
    let server = Server::new();
    planned(&server).await;
    let (_, tree) = page(&server, "plan/trees?tree=data").await;
    assert!(tree.contains("No line has been checked") && !tree.contains("<select name=\"line."), "{tree}");
    let (_, form) = page(&server, "plan/trees?tree=data&lines=check").await;
    // Of the lines of this tree, those that were reconstructed alone; the document states where A-14 hangs.
    assert!(form.contains("name=\"line.data.P-3.A-3\"") && !form.contains("name=\"line.data.P-5.A-14\""), "{form}");
    assert!(!form.contains("name=\"line.operation."), "{form}");
    // What differs from the reconstruction says how that is known; nothing typed is lost.
    let told =
        post(&server, "trees", "tree=data&lines=check&line.data.P-3.A-3=P-1&reason.data.P-3.A-3=").await.unwrap_err();
    assert!(told.contains("The correction of the line “P-3 → A-3” has no reason"), "{told}");
    assert!(told.contains("<option value=\"P-1\" selected>") && told.contains("aria-invalid"), "{told}");
    let told =
        post(&server, "trees", "tree=data&lines=check&line.data.P-3.A-3=B-1&reason.data.P-3.A-3=x").await.unwrap_err();
    assert!(told.contains("role=\"alert\""), "{told}");
    assert!(stated(&server).lines.is_empty());
    let given = "tree=data&lines=check&line.data.P-3.A-3=P-1&reason.data.P-3.A-3=page+16&line.data.P-3.A-7=-\
                 &reason.data.P-3.A-7=not+there&line.data.P-6.A-16=P-6&line.data.P-6.A-17=&reason.data.P-6.A-17=";
    let on = post(&server, "trees", given).await.unwrap();
    assert!(on.contains("/plan/trees?tree=data&lines=check&recorded="), "{on}");
    let lines = stated(&server).lines;
    let said: Vec<_> = lines.iter().map(|(id, seen)| (&**id, seen.from.as_deref(), seen.reason.as_str())).collect();
    assert_eq!(
        said,
        [
            ("data.P-3.A-3", Some("P-1"), "page 16"),
            ("data.P-3.A-7", None, "not there"),
            ("data.P-6.A-16", Some("P-6"), "")
        ]
    );
    let (_, tree) = page(&server, "plan/trees?tree=data").await;
    assert!(tree.contains("There is no such line") && tree.contains("page 16"), "{tree}");
    // P-3 is treated, and A-3 hangs there no longer: nothing asks for what is selected.
    let (_, measures) = page(&server, "plan/measures?component=data").await;
    assert!(measures.contains("No treated risk or enjoyed element asks for A-3"), "{measures}");
    post(&server, "trees", "tree=data&lines=check&line.data.P-3.A-3=&reason.data.P-3.A-3=").await.unwrap();
    assert_eq!(stated(&server).lines.len(), 2);
}
