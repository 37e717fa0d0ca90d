use super::shipped;

#[test]
fn loads() {
    let guideline = shipped();
    assert_eq!(guideline.controls.len(), 100);
}
