import Admission
import Passes
import Testing

@Suite struct ExpressionVectorTests {
    @Test(arguments: try ExpressionVector.all)
    func `a vector is answered as its header says`(_ vector: ExpressionVector) throws {
        guard let truth = vector.truth else {
            try #require(vector.header["expect"] == "mistake", "\(vector.name)")
            let mistake = #expect(throws: ExpressionMistake.self) {
                try RuleExpression(vector.text, in: ExpressionScene.scope)
            }
            #expect(mistake?.place.description == vector.header["at"], "\(String(describing: mistake))")
            return
        }
        let rule = try RuleExpression(vector.text, in: ExpressionScene.scope)
        #expect(rule.canonicalText == vector.header["canonical"] ?? vector.text)
        let words = ["en": "no", "zh": "不行"]
        let scene = try ExpressionScene()
        let refused = try scene.refuses([PlanRule(.refuse, rule, text: words)])
        let required = try scene.refuses([PlanRule(.require, rule, text: words)])
        #expect((refused != nil) == truth)
        #expect((required != nil) == !truth)
    }

    @Test func `there are more than a hundred vectors, good and bad`() throws {
        let vectors = try ExpressionVector.all
        #expect(vectors.count >= 100)
        #expect(vectors.count { $0.truth == true } >= 30)
        #expect(vectors.count { $0.truth == false } >= 10)
        #expect(vectors.count { $0.truth == nil } >= 30)
    }
}
