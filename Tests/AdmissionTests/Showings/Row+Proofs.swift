import Admission
import PassLedger
import Passes

extension Row {
    /// A phone pass and its holder.
    static let proofs: [Row] = [
        Row("a phone pass drawn this second is admitted", .enters) { $0.isPhonePass() },
        Row("a phone pass on paper is refused", .refused(.holderProofRequired)) { $0.isPhonePass(.code) },
        Row("a phone pass without its signature is refused", .refused(.holderProofRequired)) {
            $0.isPhonePass(.stripped)
        },
        Row("a copy on another phone is refused", .refused(.holderProofBad)) {
            $0.isPhonePass(.phone(by: Keys.stranger))
        },
        Row("a code drawn for coffee does not open the entrance", .refused(.holderProofBad)) {
            $0.isPhonePass(.phone(use: "coffee"))
        },
        Row("a code 60 seconds old is still good", .enters) { $0.isPhonePass(.phone(secondsAgo: 60)) },
        Row("a code 61 seconds old is stale", .refused(.holderProofStale)) {
            $0.isPhonePass(.phone(secondsAgo: 61))
        },
        Row("a code a millisecond beyond the minute is stale", .refused(.holderProofStale)) {
            $0.isPhonePass(.phone(secondsAgo: 60))
            $0.now = $0.now + .milliseconds(1)
            $0.shows = .phone(secondsAgo: 61)
        },
        Row("a phone 60 seconds fast is forgiven", .enters) { $0.isPhonePass(.phone(secondsAgo: -60)) },
        Row("a phone 61 seconds fast is not", .refused(.holderProofStale)) {
            $0.isPhonePass(.phone(secondsAgo: -61))
        },
        Row("a gate may give 120 seconds", .enters) {
            $0.isPhonePass(.phone(secondsAgo: 120))
            $0.gate.proofWindow = ProofWindow(seconds: 120) ?? .usual
        },
        Row("a gate may give only 30 seconds", .refused(.holderProofStale)) {
            $0.isPhonePass(.phone(secondsAgo: 31))
            $0.gate.proofWindow = ProofWindow(seconds: 30) ?? .usual
        },
        Row("a code that was accepted before is stale", .refused(.holderProofStale)) {
            $0.isPhonePass(.phone(secondsAgo: 10))
            $0.known.row.lastPresentation = Scene.at(9, 59, 50)
        },
        Row("a code one second newer than the last accepted is good", .enters) {
            $0.isPhonePass(.phone(secondsAgo: 10))
            $0.known.row.lastPresentation = Scene.at(9, 59, 49)
        },
        Row("what a coffee counter accepted is nothing to the entrance", .enters) {
            $0.isPhonePass(.phone(secondsAgo: 10))
            $0.known.lastPresentations = ["coffee": Scene.at(10)]
        },
        Row("what this entrance accepted counts before the row says so", .refused(.holderProofStale)) {
            $0.isPhonePass(.phone(secondsAgo: 10))
            $0.known.lastPresentations = ["": Scene.at(10)]
        },
        Row("a gate whose clock is wrong cannot judge phones", .refused(.gateClock)) {
            $0.isPhonePass()
            $0.floor = $0.now + .seconds(301)
        },
        Row("a gate 300 seconds behind judges phones by what it knows", .enters) {
            $0.isPhonePass(.phone(secondsAgo: -290))
            $0.floor = $0.now + .seconds(300)
        },
        Row("a forged code at a gate with a wrong clock says both", .refused(.holderProofBad, .gateClock)) {
            $0.isPhonePass(.phone(by: Keys.stranger))
            $0.floor = $0.now + .seconds(301)
        },
        Row("a forged code an hour old says both", .refused(.holderProofBad, .holderProofStale)) {
            $0.isPhonePass(.phone(secondsAgo: 3600, by: Keys.stranger))
        },
        Row(
            "a phone pass that was cancelled and is shown on paper says both",
            .refused(.voided, .holderProofRequired)
        ) {
            $0.isPhonePass(.code)
            $0.known.row.state = .voided
        },
    ]
}
