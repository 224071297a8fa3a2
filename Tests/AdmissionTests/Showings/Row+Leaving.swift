import Admission
import PassLedger
import Passes

extension Row {
    /// Nobody is locked in.
    static let leaving: [Row] = [
        Row("who is inside leaves by the exit", .leaves(1)) {
            $0.gate.direction = .out
            $0.entered(stillInside: true)
        },
        Row("who was never seen entering leaves all the same", .leaves(1)) { $0.gate.direction = .out },
        Row("an expired pass leaves", .leaves(1)) {
            $0.gate.direction = .out
            $0.entered(stillInside: true)
            $0.now = $0.claims.expires
        },
        Row("a cancelled pass leaves", .leaves(1)) {
            $0.gate.direction = .out
            $0.known.row.state = .voided
        },
        Row("a pass leaves by a zone it never opened", .leaves(1)) {
            $0.gate.direction = .out
            $0.gate.zones = [Names.museum]
        },
        Row("a pass that must ask home leaves without a network", .leaves(1)) {
            $0.gate.direction = .out
            $0.claims.entryPolicy.allowsOffline = false
            $0.isAlone()
        },
        Row("a group leaves with all that are inside", .leaves(3)) {
            $0.gate.direction = .out
            $0.claims.persons = 4
            $0.entered(3, stillInside: true)
        },
        Row("no more leave with a group than it is for", .leaves(4)) {
            $0.gate.direction = .out
            $0.claims.persons = 4
            $0.persons = 9
        },
        Row("a forged pass does not even leave", .refused(.unknownIssuer)) {
            $0.gate.direction = .out
            $0.signer = Keys.stranger
        },
        Row("a phone pass leaves by its holder's phone only", .refused(.holderProofRequired)) {
            $0.gate.direction = .out
            $0.isPhonePass(.code)
        },
        Row("a turnstile for both ways lets in who is out", .enters) {
            $0.gate.direction = .both
            $0.hasExit()
        },
        Row("a turnstile for both ways lets out who is in", .leaves(1)) {
            $0.gate.direction = .both
            $0.hasExit()
            $0.entered(stillInside: true)
        },
        Row("a turnstile for both ways lets out who is in the second of its zones", .leaves(1)) {
            $0.gate.direction = .both
            $0.gate.zones = [Names.north, Names.south]
            $0.hasExit()
            $0.entered(stillInside: true)
            $0.known.insideByZone = [Names.south: 1]
        },
        Row("no check is asked of who leaves", .leaves(1)) {
            $0.gate.direction = .out
            $0.claims.checks = [.face]
        },
        Row("a training pass does not leave by another region's gate", .refused(.regionNotRecognised)) {
            $0.gate.direction = .out
            $0.claims.region = Names.lab
            $0.signer = Keys.lab
            $0.known = PassKnowledge(fresh: $0.claims.name)
        },
    ]
}
