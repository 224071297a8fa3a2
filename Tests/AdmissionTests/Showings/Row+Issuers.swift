import Admission
import Passes

extension Row {
    /// Who sold the pass.
    static let issuers: [Row] = [
        Row("a day pass of the house opens its gate", .enters),
        Row("a pass of a region that nobody knows is refused", .refused(.unknownIssuer)) {
            $0.roster.members.removeAll { $0.region == Names.quzhou }
        },
        Row("a pass signed by a key that the region does not have is refused", .refused(.unknownIssuer)) {
            $0.signer = Keys.stranger
        },
        Row("a pass signed by the region's log key is refused: a key has one use", .refused(.unknownIssuer)) {
            $0.signer = Keys.log
        },
        Row("a pass in Huangshan's name signed by Quzhou's key is refused", .refused(.unknownIssuer)) {
            $0.isOfHuangshan()
            $0.signer = Keys.quzhou
        },
        Row("nothing more is asked of an unknown issuer's pass, however expired", .refused(.unknownIssuer)) {
            $0.signer = Keys.stranger
            $0.now = Scene.tenOClock + .seconds(86_400 * 300)
        },
        Row("a pass under a key that was cut off is refused", .refused(.issuerKeyRevoked)) {
            $0.changeIssuer { $0.keys[0].cutOff = 100 }
        },
        Row("an honest pass under a key that was cut off is honoured: the snapshot lists it", .enters) {
            $0.changeIssuer { $0.keys[0].cutOff = 100 }
            let token = try? PassToken(minting: $0.claims, by: $0.signer)
            $0.cutOffs = [Keys.quzhou.id: [token?.commitment.bytes ?? []]]
        },
        Row("a snapshot that lists other passes under the key cuts it off too", .refused(.issuerKeyRevoked)) {
            $0.cutOffs = [Keys.quzhou.id: [[UInt8](repeating: 0, count: 16)]]
        },
        Row("a pass issued before its key's time is refused", .refused(.issuerKeyExpired)) { scene in
            let issued = scene.claims.issuedAt
            scene.changeIssuer { $0.keys[0].signFrom = issued + .seconds(1) }
        },
        Row("a pass issued in the last second of its key is honoured", .enters) { scene in
            let issued = scene.claims.issuedAt
            scene.changeIssuer { $0.keys[0].signUntil = issued }
        },
        Row("a pass that ends after its key can be verified is refused", .refused(.issuerKeyExpired)) {
            scene in
            let expires = scene.claims.expires
            scene.changeIssuer { $0.keys[0].verifyUntil = expires - .seconds(1) }
        },
        Row("a partner's day pass opens the zone that was agreed", .enters) { $0.isOfHuangshan() },
        Row("a partner's pass is refused when no agreement is in force", .refused(.regionNotRecognised)) {
            $0.isOfHuangshan()
            $0.roster.agreements = []
        },
        Row("a partner's pass is refused before the agreement begins", .refused(.regionNotRecognised)) {
            $0.isOfHuangshan()
            $0.roster.agreements[0].from = Scene.at(10, 0, 1)
        },
        Row("a partner's pass is refused from the agreement's last moment on", .refused(.regionNotRecognised))
        {
            $0.isOfHuangshan()
            $0.roster.agreements[0].until = Scene.at(10)
        },
        Row("an agreement the other way round admits nobody here", .refused(.regionNotRecognised)) {
            $0.isOfHuangshan()
            $0.roster.agreements[0].issuer = Names.quzhou
            $0.roster.agreements[0].admitting = Names.huangshan
        },
        Row("a partner's pass is refused when the roster has expired", .refused(.regionNotRecognised)) {
            $0.isOfHuangshan()
            $0.roster.expires = Scene.at(10)
        },
        Row("the house's own passes are honoured with an expired roster", .enters) {
            $0.roster.expires = Scene.at(9)
        },
        Row("a partner's plan that was not agreed on is refused", .refused(.planNotAccepted)) {
            $0.isOfHuangshan(plan: Names.museum)
        },
        Row("a training pass is refused abroad, agreement or not", .refused(.regionNotRecognised)) {
            $0.isOfHuangshan()
            $0.claims.region = Names.lab
            $0.signer = Keys.lab
            $0.known = PassKnowledge(fresh: $0.claims.name)
            $0.roster.agreements[0].issuer = Names.lab
        },
        Row("a training pass opens the training region's own gate", .enters) {
            $0.claims.region = Names.lab
            $0.signer = Keys.lab
            $0.gate.region = Names.lab
            $0.known = PassKnowledge(fresh: $0.claims.name)
        },
    ]
}
