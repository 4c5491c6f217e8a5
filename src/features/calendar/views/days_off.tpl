{{HEADER:none}}
{{TO_CONFIRM:none}}
{{YEARS:none}}
{{#PROBLEM}}{{MESSAGE:none}}{{/PROBLEM}}
{{#NONE}}<p class="quiet">[[calendar.none]]</p>{{/NONE}}
{{#TABLE}}<div class="list"><table>
<thead><tr><th scope="col">[[calendar.column.day]]</th><th scope="col">[[calendar.column.work]]</th><th scope="col">[[calendar.column.name]]</th><th scope="col">[[calendar.column.source]]</th>{{#CHANGING}}<th scope="col"><span class="visually-hidden">[[calendar.change_day]]</span></th>{{/CHANGING}}</tr></thead><tbody>
{{#DAY}}<tr><th scope="row" class="first">{{DATE}}<span class="cell-note">{{WEEKDAY}}</span></th><td class="first">{{WORK:none}}{{#EXPECTED}}<span class="cell-note">[[calendar.expected]]</span>{{/EXPECTED}}</td><td data-label="[[calendar.column.name]]">{{NAME}}{{#OF_WARD}}<span class="cell-note">[[calendar.of_ward]]</span>{{/OF_WARD}}</td><td data-label="[[calendar.column.source]]">{{SOURCE}}<span class="cell-note">{{DECIDED}}</span></td>{{#CHANGE}}<td><a href="{{PATH}}" aria-label="[[calendar.change_day]]: {{DATE}}">[[calendar.change_day]]</a></td>{{/CHANGE}}</tr>
{{/DAY}}</tbody></table></div>{{/TABLE}}
<div class="two-columns">
{{#PROPOSED}}<form class="card form" id="proposed" method="post" action="/days-off"><h2 class="section-title">[[calendar.proposed.title]]</h2>
<p class="quiet">[[calendar.proposed.about]]</p>
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="year" value="{{YEAR}}">
<fieldset><legend>[[calendar.proposed.days]]</legend>
{{#OFFERED}}<label class="check-line"><input type="checkbox" name="day" value="{{DATE}}" checked> <span>{{LABEL}} <span class="quiet small">{{SOURCE}}</span></span></label>
{{/OFFERED}}</fieldset>
{{#FIELD}}{{HTML:none}}{{/FIELD}}
<div class="form-actions"><button class="btn">[[calendar.proposed.confirm]]</button></div></form>{{/PROPOSED}}
{{#FORM}}<form class="card form" id="put" method="post" action="/days-off"><h2 class="section-title">[[calendar.form.title]]</h2>
<p class="quiet">[[calendar.form.about]]</p>
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="year" value="{{YEAR}}">
{{#FIELD}}{{HTML:none}}{{/FIELD}}
<div class="form-actions"><button class="btn btn-primary">[[calendar.form.preview]]</button></div></form>{{/FORM}}
</div>
{{#CHANGES}}<section><h2 class="section-title">[[calendar.changes]]</h2>
<ol class="history">{{#MADE}}<li><p><a href="{{PATH}}">{{WORDS}}</a></p><span class="who">{{WHO}}</span> · <span class="who">{{WHEN}}</span> · <span class="who">{{MOVED}}</span></li>{{/MADE}}</ol></section>{{/CHANGES}}
