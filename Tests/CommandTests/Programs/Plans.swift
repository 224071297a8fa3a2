/// Plan files that tests sell from.
enum Plans {
    /// One plan of each kind that gates treat in its own way.
    static let usual = """
        plans:
          - code: day
            name: {zh: 一日票, en: Day pass}
            zones: [north, south]
            valid: {days: 1}
            entries: {total: 1}
            attributes:
              class: {type: text, public: true}
              lang: {type: text}
              name: {type: text}
              phone: {type: text}
            perks:
              - {code: coffee, uses: 2}
              - {code: dining, percent: 20}
          - code: family
            name: {zh: 家庭票, en: Family pass}
            zones: [north]
            entries: {total: 1}
            persons: 4
          - code: student
            name: {zh: 学生票, en: Student pass}
            zones: [north]
            entries: {total: 1}
            checks: [concession, identity]
          - code: park
            name: {zh: 园区卡, en: Park card}
            zones: [north, south]
            entries: {reentry: true}
          - code: phone
            name: {zh: 手机票, en: Phone pass}
            zones: [north]
            holder: required
        """

    /// The first plan of ``usual``, changed.
    static let changedDay = """
        plans:
          - code: day
            name: {zh: 一日票, en: Day pass}
            zones: [north, south]
            valid: {days: 2}
            entries: {total: 2}
        """
}
