{{HEADER:none}}
{{#EMPTY}}{{STATE:none}}{{/EMPTY}}
{{#BOARD}}{{VIEWS:none}}{{FILTER_FORM:none}}
<p class="quiet board-help" data-board-help hidden>[[programme.board.keys]]</p>
<p class="message tone-blue board-said" role="status" data-board-said data-lifted="[[programme.board.lifted]]" data-over="[[programme.board.over]]" data-put-back="[[programme.board.put_back]]" data-not-yours="[[programme.board.not_yours]]" hidden></p>
<div class="board" tabindex="0" role="group" aria-label="[[programme.board.title]]">
{{#COLUMN}}<section class="board-column" aria-label="{{STATUS_NAME}}" data-column="{{KEY}}" data-why-not="{{WHY_NOT}}"><h2>{{STATUS:none}}</h2>
{{#NONE}}<p class="quiet">[[programme.board.none]]</p>{{/NONE}}
<ul>{{#CARD}}<li class="board-card"><a href="{{PATH}}">{{TITLE}}</a><span class="cell-note">{{PERSON:none}}</span><span class="cell-note">{{DEADLINE}}</span>{{#MOVES}}<details class="more"><summary>[[programme.board.move]]</summary><form method="post" action="{{PATH}}/steps"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="next" value="{{NEXT}}">
{{#WAY}}{{#AT_ONCE}}<button class="btn" name="step" value="{{STEP}}"{{#LEADS}} data-to="{{TO}}"{{/LEADS}}>{{LABEL}}</button>{{/AT_ONCE}}{{#BY_FORM}}<a class="btn" href="{{PATH}}#steps"{{#LEADS}} data-to="{{TO}}"{{/LEADS}}>{{LABEL}}…</a>{{/BY_FORM}}
{{/WAY}}</form></details>{{/MOVES}}</li>
{{/CARD}}</ul>
{{#MORE}}<p><a href="{{PATH}}">[[programme.board.more]]</a></p>{{/MORE}}
</section>{{/COLUMN}}
</div>{{/BOARD}}
