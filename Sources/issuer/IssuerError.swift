import Passes

/// A "no" or a failure of the issuer's own.
enum IssuerError: Error {
    /// A plan file has mistakes.
    case planFile(String, PlanFileError)
    /// A plan file or table of showings that is only tried out has mistakes.
    case testFile(String, PlanFileError)
    /// A batch file has mistakes.
    case batchFile(String, BatchError)
    /// The plan is not on sale.
    case noSuchPlan(Code, onSale: [Code])
    /// The region has minted no such pass.
    case noSuchPass(PassID)
    /// The file name asks for no picture we draw.
    case pictureFormat(String)
    /// The picture that was drawn does not read as the token's text; it was not handed out.
    case pictureUnreadable(String)
    /// A file that would be written over.
    case fileExists(String)
    /// The folder holds the batch of another file.
    case otherBatch(folder: String)
    /// The pass's state does not allow the change.
    case alreadyVoided(PassID)
    /// Nothing to resume.
    case notSuspended(PassID)
    /// Nothing to suspend.
    case alreadySuspended(PassID)

    /// Whether the answer is no (exit 1), rather than that there is none (exit 2).
    var isNo: Bool {
        switch self {
        case .pictureUnreadable, .pictureFormat: false
        default: true
        }
    }
}
